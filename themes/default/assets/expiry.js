// Hides what held until a day, data-until="2023-04-28", when that day is past where the reader is,
// and shows what says so, data-past. Without this script the day stands there to be read.
(function () {
  "use strict";
  function two(number) { return ("0" + number).slice(-2); }
  var now = new Date();
  var today = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  document.querySelectorAll("[data-until], [data-past]").forEach(function (element) {
    var until = element.getAttribute("data-until");
    element.hidden = until ? today > until : today <= element.getAttribute("data-past");
  });
})();
