// Each text as the web-view writes it down again: parsed as a document, parsed inside an element, and both once more.
const [texts, done] = arguments;
const asDocument = (text) => new DOMParser().parseFromString(`<!doctype html><body>${text}`, "text/html").body.innerHTML;
const asPart = (text) => {
  const holder = document.implementation.createHTMLDocument("").createElement("div");
  holder.innerHTML = text;
  return holder.innerHTML;
};
done(texts.map((text) => [
  asDocument(text), asPart(text), asDocument(asDocument(text)), asPart(asPart(text)), asPart(asDocument(text)), asDocument(asPart(text)),
]));
