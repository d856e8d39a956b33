/** Names typed in the place of an address, and what the catalogue says of where it knows things from. */
import { expect, it } from "vitest";
import { one, openWindow, press, settle, text, until } from "./window";

it("a name in the address field is looked for in the catalogue, and nothing is fetched", async () => {
  const library = await openWindow();
  await press("a");
  await until(() => expect(document.querySelectorAll("dialog h3").length).toBeGreaterThan(3));
  const [first = ""] = [...document.querySelectorAll("dialog li h3")].map((head) => head.textContent ?? "");
  const field = one("dialog form input") as HTMLInputElement;
  field.value = first;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.form?.requestSubmit();
  await settle();
  expect((one("dialog [type=search]") as HTMLInputElement).value).toBe(first);
  expect(text("dialog .outcome")).toContain(`searched for “${first}”`);
  expect(library.calls.filter((call) => call.startsWith("subscribe"))).toEqual([]);
});

it("what is known from public sources alone is said once", async () => {
  await openWindow();
  await press("a");
  await until(() => expect(document.querySelectorAll("dialog li h3").length).toBeGreaterThan(2));
  expect(text("dialog").split("Known from public sources").length - 1).toBe(1);
  expect(text("dialog")).toContain("(tried)");
});
