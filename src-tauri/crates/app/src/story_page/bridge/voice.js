// How the frame speaks, and how far it is scrolled.
const say = (type, more) => parent.postMessage({ layover: 1, type, ...more }, "*");
const root = document.documentElement;
const scroller = document.scrollingElement || root;
const room = () => scroller.scrollHeight - innerHeight;
// What one has read is said of the story alone, not of those that may be unfolded under it.
const onward = document.querySelector(".onward");
const ownRoom = () => room() - (onward ? onward.offsetHeight : 0);
const share = () => (ownRoom() <= 4 ? 1 : Math.min(1, scroller.scrollTop / ownRoom()));
const page = (direction) => scroller.scrollBy({ top: direction * innerHeight * 0.88, behavior: "instant" });
/** The page's words with figures in them: "Picture # of #". */
const filled = (words, ...figures) => words.replace(/#/g, () => String(figures.shift()));
