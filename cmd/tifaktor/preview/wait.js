// Shows the page as it is in the next site, when there is one. The page's security policy
// lets in scripts from this host and nothing else, so the question is asked by a script
// element, and the answer is a script that calls one of the two functions below. A page that
// nobody sees asks nothing.
(() => {
  "use strict";

  const own = document.currentScript;
  let { number, sum } = own.dataset;

  // other returns the addresses of the style sheets and scripts of a document that the
  // preview did not add. A page with scripts of its own is loaded anew, since they would not
  // run on what takes the place of the old page.
  function other(of) {
    const sheets = [...of.head.querySelectorAll("link[rel=stylesheet]")].map(link => link.getAttribute("href"));
    const scripts = [...of.querySelectorAll("script[src]")].map(script => script.getAttribute("src"));
    return { sheets: sheets.join(), scripts: scripts.filter(src => !src.startsWith("/-/")) };
  }

  function ask() {
    if (document.hidden) {
      document.addEventListener("visibilitychange", ask, { once: true });
      return;
    }
    const question = document.createElement("script");
    question.src = `/-/changed?since=${number}&sum=${sum}&page=${encodeURIComponent(location.pathname)}`;
    question.onload = () => {
      question.remove();
      ask();
    };
    question.onerror = () => { // the preview has stopped
      question.remove();
      setTimeout(ask, 1000);
    };
    document.head.append(question);
  }

  window.tifaktorPreview = {
    same(now) {
      number = String(now);
    },

    show(text) {
      const next = new DOMParser().parseFromString(text, "text/html");
      const [before, after] = [other(document), other(next)];
      if (before.scripts.length > 0 || after.scripts.length > 0 || before.sheets !== after.sheets) {
        location.reload();
        return;
      }
      const { scrollX, scrollY } = window;
      ({ number, sum } = next.querySelector("script[data-sum]").dataset);
      document.title = next.title;
      document.documentElement.lang = next.documentElement.lang;
      document.body.replaceWith(document.adoptNode(next.body));
      window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    },
  };

  window.addEventListener("load", ask);
})();
