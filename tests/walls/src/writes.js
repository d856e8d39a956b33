// Reads each piece of mark-up as HTML, without running any of it, and answers with what it is as XML.
const [given, done] = arguments;
const writer = new XMLSerializer();
const write = (html) => {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
  const parts = [...page.head.childNodes, ...page.body.childNodes];
  return parts.map((part) => { try { return writer.serializeToString(part); } catch { return ""; } }).join("");
};
done(given.map(write));
