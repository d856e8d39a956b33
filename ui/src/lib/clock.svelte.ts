/** The time in Unix seconds, for ages on screen. Moves once a minute, so that nothing flickers. */
import { createSubscriber } from "svelte/reactivity";

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, 60_000);
  return () => clearInterval(timer);
});

export function now(): number {
  subscribe();
  return Math.floor(Date.now() / 1000);
}
