// Reloads the page when the site has been built again. The page's security policy
// lets in scripts from this host and nothing else, so the question is asked by a
// script element, and the answer is a script. A page that nobody sees asks nothing.
(() => {
  "use strict";

  const number = document.currentScript.dataset.number;

  function ask() {
    if (document.hidden) {
      document.addEventListener("visibilitychange", ask, { once: true });
      return;
    }
    const question = document.createElement("script");
    question.src = `/-/changed?since=${number}`;
    question.onload = () => {
      question.remove();
      ask();
    };
    question.onerror = () => { // the preview has stopped
      question.remove();
      setTimeout(ask, 1000);
    };
    document.body.appendChild(question);
  }

  window.addEventListener("load", ask);
})();
