/** Away from the network: one key completes a story, links wait and are asked about once, sound is kept on request. */
import { beforeEach, describe, expect, it } from "vitest";
import { strings } from "../src/lib/strings";
import { webAddress } from "../src/reading/addresses";
import { click, expectAccessible, named, one, openWindow, press, settle, text, until } from "./window";

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "Layover";
});

const LINK = "https://elsewhere.example/story";

async function follow(href: string, title: string): Promise<void> {
  const frame = one("iframe") as HTMLIFrameElement;
  const data = { layover: 1, type: "link", href, title };
  window.dispatchEvent(new MessageEvent("message", { data, source: frame.contentWindow as Window }));
  await settle();
}

async function paste(content: string, target: EventTarget = document.body): Promise<void> {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => content } });
  target.dispatchEvent(event);
  await settle();
}

describe("completing", () => {
  it("one key fetches what the story in the row lacks, and says what came", async () => {
    const library = await openWindow({}, 1280, (made) => {
      made.stories = made.stories.map((story) => ({
        ...story,
        completeness: {
          text: "full",
          picturesHere: 1,
          picturesTotal: 2,
          mark: "partial",
          sentence: "1 of 2 pictures is here.",
        },
      }));
    });
    await press("n");
    const focused = library.stories[1]?.id;
    await press("d");
    expect(library.calls).toContain(`complete ${focused}`);
    await until(() => expect(text(".notice")).toContain("It is whole."));
    await press("d");
    expect(text(".notice")).toContain("nothing is missing");
    expect(library.calls.filter((call) => call.startsWith("complete"))).toHaveLength(1);
  });

  it("the open story says what it lacks, with a button, and shows what came at once", async () => {
    const library = await openWindow({}, 1280, (made) => {
      made.stories = made.stories.map((story) => ({
        ...story,
        completeness: {
          text: "summary",
          picturesHere: 0,
          picturesTotal: 0,
          mark: "summary",
          sentence: "Only the summary is here.",
        },
      }));
    });
    await press("j");
    expect(text("[data-pane=story]")).toContain("Only the summary is here.");
    await expectAccessible();
    const before = one("iframe");
    await click(named("Fetch what is missing"));
    await until(() => expect(text("[data-pane=story]")).not.toContain("Only the summary"));
    expect(one("iframe")).not.toBe(before);
    expect(library.calls.filter((call) => call.startsWith("openStory"))).toHaveLength(1);
  });
});

describe("links with no network", () => {
  it("are kept quietly, shown with where they stood, and let go with an undo", async () => {
    await openWindow({ isOffline: true });
    await press("j");
    await follow(LINK, "What the pilots say");
    expect(text(".notice")).toContain("Kept until there is a network.");
    await until(() => expect(text(".pending")).toContain("What the pilots say"));
    expect(text(".pending")).toContain("In “The strait that learned to charge by the draught”");
    await expectAccessible();
    await click(named(`Stop trying ${LINK}`));
    await until(() => expect(document.querySelector(".pending")).toBeNull());
    await click(named("Undo"));
    await until(() => expect(text(".pending")).toContain("What the pilots say"));
  });

  it("are asked about once when the network is back", async () => {
    const library = await openWindow({}, 1280, (made) => (made.links = 3));
    await press("r");
    await until(() => expect(text(".notice")).toContain("3 links you followed with no network"));
    await expectAccessible();
    await click(named("Fetch them"));
    expect(library.calls).toContain("fetchQueue all");
    await until(() => expect(text(".notice")).toContain("fetched and saved"));
    await press("r");
    await settle();
    expect(text(".notice")).not.toContain("links you followed");
  });

  it("any address pasted on the list is kept; other text is not", async () => {
    const library = await openWindow();
    await paste("  https://later.example/a?b=c  ");
    expect(library.calls).toContain("queueAddress https://later.example/a?b=c");
    await paste("just some words");
    await press("/");
    await paste("https://typed.example/", document.activeElement ?? document.body);
    expect(library.calls.filter((call) => call.startsWith("queueAddress"))).toHaveLength(1);
  });

  it.each([
    ["https://a.example/b", "https://a.example/b"],
    ["  HTTP://a.example ", "HTTP://a.example"],
    ["https://a.example/b and more", null],
    ["javascript:alert(1)", null],
    ["mailto:a@b.example", null],
    ["https://", null],
    ["", null],
  ])("%s is an address: %s", (pasted, expected) => expect(webAddress(pasted)).toBe(expected));
});

describe("no network", () => {
  it.each([
    ["offline", "There is no network."],
    ["silent", "nobody answers on it"],
    ["sign-in", "wants you to sign in first"],
  ] as const)("%s: a start says nothing of it, a sync by hand one sentence", async (network, sentence) => {
    await openWindow({ isOffline: true, network, settings: { syncOnStart: true } });
    await until(() => expect(text(".status")).toContain(strings.networkShut[network] ?? "missing"));
    expect(document.querySelector(".notice")).toBeNull();
    expect(document.querySelector('[role="alert"]')).toBeNull();
    await press("r");
    await until(() => expect(text('[role="alert"]')).toContain(sentence));
    expect(document.querySelectorAll(".notice")).toHaveLength(1);
    await expectAccessible();
  });

  it("a start still says that a trip is not ready", async () => {
    const tripNews = "“Andes” leaves in 20 hours and is not ready.";
    await openWindow({ isOffline: true, tripNews, settings: { syncOnStart: true } });
    await until(() => expect(text(".notice")).toContain(tripNews));
  });

  it("reading, marking, saving and searching go as ever, with no error", async () => {
    const library = await openWindow({ isOffline: true });
    await press("j");
    expect(library.calls.some((call) => call.startsWith("openStory"))).toBe(true);
    await press("s");
    await until(() => expect(library.stories.some((story) => story.isSaved)).toBe(true));
    await press("m");
    await press("/");
    await settle();
    expect(document.querySelector('[role="alert"]')).toBeNull();
  });

  it("the reader can call every network metered", async () => {
    const library = await openWindow();
    await press(",", { ctrlKey: true });
    await click(one('input[aria-describedby="isMetered-why"]'));
    expect(library.kept.settings.isMetered).toBe(true);
    await expectAccessible();
  });
});

describe("sound", () => {
  it("says its size, is kept on request, plays from the story scheme, and is let go", async () => {
    const library = await openWindow({}, 1280, (made) => {
      made.stories = made.stories.map((story, at) => (at === 0 ? { ...story, id: 1005 } : story));
    });
    await press("Enter");
    expect(text("[data-pane=story]")).toContain("Audio, 34 MB.");
    await click(named("Keep it offline"));
    expect(library.calls).toContain("keepAudio 1005");
    const player = one("audio") as HTMLAudioElement;
    expect(player.src).toBe("story://localhost/audio/1005");
    await expectAccessible();
    await click(named("Let it go"));
    await until(() => expect(document.querySelector("audio")).toBeNull());
  });
});
