// Hides what held until a day, data-until="2023-04-28", when that day is past where the reader is,
// and shows what says so, data-past. Without this script the day stands there to be read.
(() => {
  "use strict";

  const two = number => String(number).padStart(2, "0");
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

  document.querySelectorAll("[data-until], [data-past]").forEach(element => {
    const { until, past } = element.dataset;
    element.hidden = until ? today > until : today <= past;
  });
})();
