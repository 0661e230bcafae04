// Without this script all is there; with it, words narrow the list down.
for (const form of document.querySelectorAll(".search")) {
  const items = document.querySelectorAll("[data-searched] > [data-words]");
  const none = form.querySelector("output");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    const wanted = form.elements.words.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const words = item.dataset.words.normalize("NFKC").toLowerCase();
      item.hidden = !wanted.every((word) => words.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    none.hidden = shown > 0;
  });
}
