/** What all charts have: a title, one sentence that says it, a legend, the drawing with a cursor, and the same figures as a table. */

import { h, s } from './dom.js';

/**
 * A figure with a chart.
 *
 * `draw(width)` answers the SVG for so many pixels and, in order of x, the `marks` that the cursor visits: `x`, `title` and `lines`
 * ([class, label, value]). It is called again whenever the width changes. `choice` is an element beside the title, such as a
 * switch.
 */
export function chart({ id, title, says, legend, choice = null, height, draw, table }) {
  const plot = h('div', { class: 'plot', tabindex: 0, role: 'group', 'aria-label': `${title}: chart. Arrow keys move through it.` });
  plot.style.minHeight = `${height}px`;
  const note = h('div', { class: 'note', role: 'status' });
  note.hidden = true;
  let drawn = { marks: [] };
  let width = 0;

  const redraw = () => {
    drawn = draw(width);
    drawn.svg.setAttribute('role', 'img');
    drawn.svg.setAttribute('aria-label', `${title}. ${says}`);
    plot.replaceChildren(drawn.svg, note);
    note.hidden = true;
  };
  new ResizeObserver(([entry]) => {
    const now = Math.round(entry.contentRect.width);
    if (now > 0 && now !== width) {
      width = now;
      redraw();
    }
  }).observe(plot);
  follow(plot, note, () => drawn);

  const figure = h('figure', { class: 'panel chart', id },
    h('figcaption', {}, h('div', {}, h('h2', {}, title), h('p', {}, says)), choice),
    legendOf(legend),
    plot,
    h('details', { class: 'behind' }, h('summary', {}, 'Show as a table'), h('div', { class: 'scroll', tabindex: 0 }, table)));
  return { figure, redraw: () => width > 0 && redraw() };
}

function legendOf(entries) {
  return h('ul', { class: 'legend' }, entries.map(([mark, label, value]) =>
    h('li', {}, s('svg', { class: 'key', width: 22, height: 12, 'aria-hidden': 'true' }, keyOf(mark)),
      label, value === undefined ? null : h('b', {}, value))));
}

function keyOf(mark) {
  return mark.startsWith('line')
    ? s('line', { class: mark, x1: 1, x2: 21, y1: 6, y2: 6 })
    : s('rect', { class: mark, x: 4, y: 0, width: 14, height: 12, rx: 2 });
}

/** Lets pointer and arrow keys move a cursor from mark to mark. */
function follow(plot, note, drawn) {
  let at = -1;
  const show = index => {
    const { svg, marks } = drawn();
    at = index;
    svg.querySelector('.cursor')?.remove();
    note.hidden = !marks[index];
    if (marks[index]) {
      svg.append(s('line', { class: 'cursor', ...marks[index].cursor }));
      write(note, marks[index]);
      place(plot, note, marks[index]);
    }
  };
  plot.addEventListener('pointermove', event => {
    const { left, top } = plot.getBoundingClientRect();
    show(nearest(drawn().marks, event.clientX - left, event.clientY - top));
  });
  plot.addEventListener('pointerleave', () => show(-1));
  plot.addEventListener('blur', () => show(-1));
  plot.addEventListener('keydown', event => {
    const last = drawn().marks.length - 1;
    const steps = { ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: last, Escape: -1 };
    if (event.key in steps) {
      event.preventDefault();
      show(event.key === 'Escape' ? -1 : Math.min(Math.max(steps[event.key], 0), last));
    }
  });
}

function nearest(marks, x, y) {
  const far = mark => (mark.cursor.x1 === mark.cursor.x2 ? Math.abs(mark.x - x) : Math.abs(mark.y - y));
  return marks.reduce((best, mark, index) => (best < 0 || far(mark) < far(marks[best]) ? index : best), -1);
}

function write(note, mark) {
  note.replaceChildren(h('strong', {}, mark.title),
    h('dl', {}, mark.lines.map(([key, label, value]) => h('div', { class: key }, h('dt', {}, label), h('dd', {}, value)))));
}

/** Beside the mark, on the side that has room. */
function place(plot, note, mark) {
  const room = plot.clientWidth;
  const left = mark.x > room / 2 ? mark.x - note.offsetWidth - 14 : mark.x + 14;
  note.style.left = `${Math.max(0, Math.min(left, room - note.offsetWidth))}px`;
  note.style.top = `${mark.y}px`;
}

/** A table with a caption; each column is [heading, class, text of a row]. */
export function tableOf(caption, columns, rows, total = null) {
  const cells = (row, tag) => columns.map(([, kind, text], index) =>
    h(index === 0 ? 'th' : tag, { class: kind, scope: index === 0 ? 'row' : null }, text(row)));
  return h('table', {},
    h('caption', { class: 'unseen' }, caption),
    h('thead', {}, h('tr', {}, columns.map(([heading, kind]) => h('th', { class: kind, scope: 'col' }, heading)))),
    h('tbody', {}, rows.map(row => h('tr', {}, cells(row, 'td')))),
    total && h('tfoot', {}, h('tr', {}, cells(total, 'td'))));
}
