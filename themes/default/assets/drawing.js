// Makes a drawing of a figure, one SVG file that needs nothing else: title, notice, what the page
// shows of it, source. Without this script the picture is on the page, and its numbers in a table.
//
// The figure is laid out once more, out of sight, on a page of one width and with the colours of
// paper. So the drawing is the same from a phone as from a wide screen in the dark.
(() => {
  "use strict";

  const usual = 880; // px, how wide a drawing is unless its figure needs more
  const margin = 24;
  const svg = "http://www.w3.org/2000/svg";
  const shape = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity"];
  const lettering = ["fill", "font-family", "font-size", "font-weight", "text-anchor"];
  const notXML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

  // layOut resolves to a frame that has the figure alone, when its style sheets and fonts are there.
  function layOut(figure, { title, notice, source, sheet }) {
    const frame = document.body.appendChild(document.createElement("iframe"));
    Object.assign(frame.style, { position: "fixed", left: "-9999px", border: "0", width: `${usual}px`, height: "1px" });
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    const page = frame.contentDocument;
    Object.assign(page.documentElement, { lang: document.documentElement.lang, className: "drawing" });
    page.documentElement.dataset.theme = "light";
    page.documentElement.style.fontSize = "16px";
    const sheets = Array.from(document.querySelectorAll("link[rel=stylesheet]"), link => link.href);
    const loaded = [...sheets, sheet].map(href => new Promise((resolve, reject) => {
      const link = page.createElement("link");
      Object.assign(link, { rel: "stylesheet", href, onload: resolve, onerror: () => reject(new Error(href)) });
      page.head.appendChild(link);
    }));
    const copy = page.importNode(figure, true);
    copy.classList.remove("on"); // the figure, even while it is live
    page.body.append(add(page, "h1", title), add(page, "p", notice), keyOf(page, figure), copy, add(page, "p", source));
    return Promise.all(loaded).then(() => page.fonts.ready).then(() => {
      // A figure that is too wide gets more room, and more once more where a wider page is laid out otherwise.
      const all = page.documentElement;
      for (let times = 0; times < 3 && all.scrollWidth > all.clientWidth; times++) {
        frame.style.width = `${all.scrollWidth + margin}px`;
      }
      return frame;
    }, error => {
      frame.remove();
      throw error;
    });
  }

  function add(page, name, text) {
    const element = page.createElement(name);
    element.textContent = text;
    return element;
  }

  // keyOf returns what the marks of a figure mean where figures share one key, above them.
  function keyOf(page, figure) {
    const block = figure.closest("section.block");
    const key = block && !figure.querySelector(".key") && block.querySelector(":scope > .key");
    return key ? page.importNode(key, true) : "";
  }

  // draw draws what is on a page, from the top down.
  function draw(page) {
    const view = page.defaultView;
    const pen = document.createElement("canvas").getContext("2d");
    const file = document.implementation.createDocument(svg, "svg");
    const paper = view.getComputedStyle(page.body).backgroundColor;
    const { width, height } = page.body.getBoundingClientRect();
    set(file.documentElement, { width, height, viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}` });
    put("title", {}, page.querySelector("h1").textContent);
    put("rect", { width, height, fill: paper });
    element(page.body);
    return new XMLSerializer().serializeToString(file);

    function put(name, attributes, text) {
      const made = file.createElementNS(svg, name);
      set(made, attributes);
      if (text) { made.textContent = text.replace(notXML, ""); }
      return file.documentElement.appendChild(made);
    }

    function element(node) {
      const style = view.getComputedStyle(node);
      if (style.display === "none" || style.visibility !== "visible" || style.clipPath !== "none") { return; }
      const box = node.getBoundingClientRect();
      if (node.namespaceURI === svg) {
        picture(node, box);
        return;
      }
      ground(style, box);
      node.childNodes.forEach(child => {
        if (child.nodeType === 1) { element(child); }
        if (child.nodeType === 3) { words(child, style); }
      });
    }

    // ground draws the field behind an element, and its border or the lines above and below it.
    function ground(style, { left: x, top: y, width, height }) {
      const { backgroundColor: colour, backgroundImage: image } = style;
      const stripes = image.match(/rgba?\([^)]*\)/g);
      const fill = stripes ? stripes[0] : colour;
      const border = parseFloat(style.borderLeftWidth);
      if (border || fill !== "rgba(0, 0, 0, 0)" && fill !== paper) {
        put("rect", { x, y, width, height, fill, rx: parseFloat(style.borderRadius), stroke: border ? style.borderLeftColor : "none" });
      }
      if (stripes) {
        const middle = y + height / 2;
        put("line", { x1: x, x2: x + width, y1: middle, y2: middle, stroke: paper, "stroke-width": height, "stroke-dasharray": "3 6" });
      }
      [["Top", y], ["Bottom", y + height]].forEach(([side, at]) => {
        const thick = parseFloat(style[`border${side}Width`]);
        if (thick && !border) { put("line", { x1: x, x2: x + width, y1: at, y2: at, stroke: style[`border${side}Color`], "stroke-width": thick }); }
      });
    }

    // words writes a text line by line, where the browser has broken it. What ends at the right of its
    // element is held there, also where another program has other letters.
    function words(node, style) {
      const range = page.createRange(), lines = [];
      let at = 0, line;
      Array.from(node.data).forEach(letter => {
        range.setStart(node, at);
        at += letter.length;
        range.setEnd(node, at);
        const box = Array.from(range.getClientRects()).pop(); // at the start of a line the first is the end of the one above
        if (letter === "\u00ad" || !box) { return; }
        if (!line || box.top > line.top + line.height / 2) {
          if (line && /\S$/.test(line.text) && /\S/.test(letter) && !line.text.endsWith("-")) { line.text += "-"; }
          line = { text: "", left: box.left, top: box.top, height: box.height };
          lines.push(line);
        }
        line.text += letter;
        line.right = box.right;
      });
      pen.font = style.font;
      const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText("x");
      const end = /right|end/.test(style.textAlign), centred = style.textAlign === "center";
      lines.filter(({ text }) => text.trim()).forEach(({ text, left, right, top, height }) => {
        const made = put("text", { x: end ? right : centred ? (left + right) / 2 : left, y: top + height * up / (up + down) }, text.trim());
        set(made, { "text-anchor": end ? "end" : centred ? "middle" : "start", fill: style.color,
          "font-family": style.fontFamily, "font-size": style.fontSize, "font-weight": style.fontWeight });
      });
    }

    // picture draws an SVG of the page, with its style written out.
    function picture(node, { left: x, top: y, width, height }) {
      const made = plain(node);
      set(made, { x, y, width, height, overflow: view.getComputedStyle(node).overflow });
      file.documentElement.appendChild(made);
    }

    function plain(node) {
      const style = view.getComputedStyle(node), made = file.createElementNS(svg, node.localName);
      Array.from(node.attributes).forEach(({ name, value }) => {
        if (!/^(xmlns|class|id|role|style|focusable|tabindex|lang)$|-/.test(name)) { made.setAttribute(name, value); }
      });
      (node.localName === "text" ? lettering : node.firstElementChild ? ["opacity"] : shape).forEach(name => {
        const value = style.getPropertyValue(name);
        if (value !== "none" || name === "fill") { made.setAttribute(name, value); }
      });
      node.childNodes.forEach(child => {
        if (child.nodeType === 3) { made.append(child.data.replace(notXML, "")); }
        if (child.nodeType === 1 && view.getComputedStyle(child).display !== "none") { made.appendChild(plain(child)); }
      });
      return made;
    }
  }

  function set(element, attributes) {
    Object.entries(attributes).forEach(([name, value]) => {
      element.setAttribute(name, typeof value === "number" ? Math.round(value * 100) / 100 : value);
    });
  }

  // drawing resolves to a figure as a file.
  function drawing(figure, words) {
    return layOut(figure, words).then(frame => {
      try {
        return new Blob([draw(frame.contentDocument)], { type: "image/svg+xml" });
      } finally {
        frame.remove();
      }
    });
  }

  // offer has the browser save a file, named after its title.
  function offer(blob, title, ending) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase()}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  window.tifaktor = { ...window.tifaktor, drawing, offer };
})();
