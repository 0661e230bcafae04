// Prints what pdf.js reads of each file: one JSON string a line.
import fs from "node:fs";

globalThis.DOMMatrix ??= class {}; // only for drawing, which is not asked for
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
console.warn = () => {}; // it misses the package that it draws with
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");

for (const file of process.argv.slice(2)) {
  const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(file)), verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    text += items.map((item) => (item.str ?? "") + (item.hasEOL ? "\n" : "")).join("") + "\n";
  }
  console.log(JSON.stringify(text));
}
