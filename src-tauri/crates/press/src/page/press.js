(function () {
  "use strict";
  function late(image) {
    var source = image.getAttribute("data-src") || image.getAttribute("data-lazy-src");
    if (source) { image.src = source; image.classList.remove("mer-blurred"); }
  }
  document.querySelectorAll("img[data-src], img[data-lazy-src]").forEach(late);
  var button = document.querySelector(".mer-menu-button");
  var menu = document.getElementById("mer-menu");
  if (button && menu) {
    button.addEventListener("click", function () {
      menu.hidden = !menu.hidden;
      button.setAttribute("aria-expanded", String(!menu.hidden));
    });
  }
  document.querySelectorAll(".mer-folded > button").forEach(function (fold) {
    fold.addEventListener("click", function () {
      fold.nextElementSibling.hidden = false;
      fold.setAttribute("aria-expanded", "true");
    });
  });
  document.querySelectorAll("button[data-unpack]").forEach(function (teaser) {
    teaser.addEventListener("click", function () {
      var whole = document.getElementById("whole-" + teaser.dataset.unpack);
      teaser.parentNode.replaceChildren(whole.content.cloneNode(true));
    });
  });
  document.querySelectorAll(".mer-consent button, .mer-appeal-bar button").forEach(function (close) {
    close.addEventListener("click", function () { close.parentNode.remove(); });
  });
})();
