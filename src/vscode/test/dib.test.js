'use strict';

const assert = require('node:assert/strict');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { DibError, readDib } = require('../src/dib/reader');
const { writeDib } = require('../src/dib/writer');
const { normal } = require('../src/dib/lines');
const { standingOf, stretchFrom } = require('../src/dib/standing');
const { kernelOf, languageOf } = require('../src/dib/names');

const root = join(__dirname, '..', '..', '..');

/** What the editor hands back for a notebook that was opened: its line ends are its own, a lone CR is one of them. */
const opened = (dib, lineEnd = '\n') => dib.cells.map(cell => ({
  kernel: cell.kernel,
  source: cell.source.replace(/^\uFEFF/, '').replace(/\r\n?|\n/g, lineEnd),
  standing: standingOf(cell, dib.origin, kernelOf(languageOf(cell.kernel)) === cell.kernel),
}));

/** The file that the editor's cells become. */
const saved = (cells, origin) => writeDib(cells.map(cell => ({ ...cell, stretch: stretchFrom(cell.standing, cell, origin) })), origin);
const cellsOf = text => readDib(text).cells.map(cell => [cell.kernel, cell.source]);
const filled = cells => cells.map(cell => [cell.kernel, normal(cell.source)]).filter(cell => cell[1] !== '');

function edited(text, change) {
  const dib = readDib(text);
  const cells = opened(dib);
  return saved(change(cells) ?? cells, dib.origin).text;
}

/** Numbers that look random and are the same in each run. */
function* chance(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const LINES = ['', '', ' ', '\t', 'x', '#!time', '#!csharp', '#!c#', '#!markdown', '#!md', '#!meta', '#!metadata', '{}', '{"kernelInfo":{"items":[{"name":"archive"}]}}',
  '"é"', '«ü» 𝔘', '#!import setup.dib', ' #!csharp', '#!archive', 'var s = "";', '\r', 'a\rb', '\u2028', '\uFEFF', '\uFEFFx'];

function awkward(next) {
  const pick = from => from[Math.floor(next() * from.length)];
  let text = next() < 0.15 ? '\uFEFF' : '';
  const usual = pick(['\n', '\r\n']);
  for (let i = Math.floor(next() * 14); i > 0; i--) text += pick(LINES) + (next() < 0.1 ? pick(['\n', '\r\n']) : usual);
  return text + (next() < 0.5 ? pick(LINES) : '');
}

function* awkwardNotebooks(count) {
  const numbers = chance(7);
  const next = () => numbers.next().value;
  for (let i = 0; i < count; i++) {
    const text = awkward(next);
    try {
      yield { text, dib: readDib(text), next };
    } catch (error) {
      assert.ok(error instanceof DibError, String(error));
    }
  }
}

function notebooksOfTheKit(folder = root) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? (/^(node_modules|artifacts|bin|obj|\.git)$/.test(entry.name) ? [] : notebooksOfTheKit(join(folder, entry.name)))
      : entry.name.endsWith('.dib') ? [join(folder, entry.name)] : []);
}

test('every notebook of the kit that is opened and saved is the same file', () => {
  const files = notebooksOfTheKit();
  assert.ok(files.length > 10);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const dib = readDib(text);
    assert.ok(dib.cells.length > 0, file);
    for (const lineEnd of ['\n', '\r\n']) assert.equal(saved(opened(dib, lineEnd), dib.origin).text, text, file);
  }
});

test('an edit of one cell changes that cell alone, in every notebook of the kit', () => {
  for (const file of notebooksOfTheKit()) {
    const text = readFileSync(file, 'utf8');
    readDib(text).cells.forEach((cell, i) => {
      const changed = edited(text, cells => { cells[i].source += '\n// added'; });
      assert.deepEqual(changed.split('\n').filter(line => line === '// added').length, 1);
      assert.equal(changed.replace('\n// added', ''), text, `${file}, cell ${i + 1}`);
    });
  }
});

test('the editor is told of nothing unusual in the notebooks of the kit, so that a change is one of text alone', () => {
  for (const file of notebooksOfTheKit()) {
    const text = readFileSync(file, 'utf8');
    for (const form of [text, text.replaceAll('\n', '\r\n')]) {
      for (const { standing } of opened(readDib(form))) assert.deepEqual(standing, {}, file);
    }
  }
});

test('any file that is opened and saved is the same file', () => {
  let read = 0;
  for (const { text, dib, next } of awkwardNotebooks(20_000)) {
    assert.equal(saved(opened(dib, next() < 0.5 ? '\n' : '\r\n'), dib.origin).text, text, JSON.stringify(text));
    read++;
  }
  assert.ok(read > 5_000, `only ${read} of the files were notebooks`);
});

test('a saved change reads back as the changed cells, and keeps the bytes of the cells around it', () => {
  for (const { text, dib, next } of awkwardNotebooks(20_000)) {
    const cells = opened(dib);
    const at = Math.floor(next() * (cells.length + 1));
    const kind = Math.floor(next() * 4);
    const source = ['new', 'new\n\nlines', '#!time\nnew', 'x'][Math.floor(next() * 4)];
    if (kind === 0) cells.splice(at, 0, { kernel: ['csharp', 'sql', 'markdown', 'python'][Math.floor(next() * 4)], source });
    else if (at === cells.length) continue;
    else if (kind === 1) cells.splice(at, 1);
    else if (kind === 2) cells[at].source = source;
    else cells.push(...cells.splice(at, 1));
    const { text: written, splits } = saved(cells, dib.origin);
    assert.deepEqual(splits, []);
    assert.deepEqual(filled(readDib(written).cells), filled(cells), JSON.stringify({ text, written, kind, at }));
    // Text that follows the meta without a separator may have been what ended the meta.
    if (kind === 2 && dib.origin.text === undefined && dib.cells[at].stretch.lead !== '') {
      const { lead, trail } = dib.cells[at].stretch;
      const before = dib.origin.preamble + dib.cells.slice(0, at).map(cell => cell.stretch.lead + cell.stretch.body + cell.stretch.trail).join('') + lead;
      assert.ok(written.startsWith(before), JSON.stringify({ text, written, at }));
      assert.ok(written.endsWith(trail + dib.cells.slice(at + 1).map(cell => cell.stretch.lead + cell.stretch.body + cell.stretch.trail).join('')), JSON.stringify({ text, written, at }));
    }
  }
});

test('a new notebook has a meta that names its kernels, blank lines, and no byte-order mark', () => {
  const { text } = writeDib([{ kernel: 'markdown', source: '# Title' }, { kernel: 'csharp', source: '1' }, { kernel: 'sql', source: '' }]);
  assert.equal(text, [
    '#!meta', '',
    '{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"csharp","aliases":[]},{"name":"markdown","languageName":"markdown","aliases":[]}]}}',
    '', '#!markdown', '', '# Title', '', '#!csharp', '', '1', '',
  ].join('\n'));
});

test('a change within a file of mixed line ends keeps the line ends around it', () => {
  const text = '#!csharp\r\n\r\na\nb\r\nc\r\n\r\n#!markdown\n\nd\n';
  assert.equal(edited(text, cells => { cells[0].source = 'a\nB\nb2\nc'; }), '#!csharp\r\n\r\na\nB\r\nb2\r\nc\r\n\r\n#!markdown\n\nd\n');
});

test('another language for a cell changes its separator alone', () => {
  assert.equal(edited('#!c#\n\nlet x = 1\n\n#!md\n\nd\n', cells => { cells[0].kernel = 'fsharp'; }), '#!fsharp\n\nlet x = 1\n\n#!md\n\nd\n');
});

test('a cell that is put in gets blank lines around it, one that is taken out takes its own along', () => {
  const text = '#!csharp\n\n1\n\n#!csharp\n\n2\n';
  assert.equal(edited(text, cells => { cells.splice(1, 0, { kernel: 'sql', source: 'select 1' }); }), '#!csharp\n\n1\n\n#!sql\n\nselect 1\n\n#!csharp\n\n2\n');
  assert.equal(edited(text, cells => { cells.push({ kernel: 'sql', source: 'select 1' }); }), '#!csharp\n\n1\n\n#!csharp\n\n2\n\n#!sql\n\nselect 1\n');
  assert.equal(edited(text, cells => { cells.pop(); }), '#!csharp\n\n1\n');
  assert.equal(edited(text, cells => { cells.shift(); }), '#!csharp\n\n2\n');
  assert.equal(edited(text, cells => { cells.reverse(); }), '#!csharp\n\n2\n\n#!csharp\n\n1\n');
});

test('a cell that is split keeps its separator in both halves', () => {
  const text = '#!c#\n\na\nb\n\n#!md\n\nd\n';
  assert.equal(edited(text, cells => [{ ...cells[0], source: 'a' }, { ...cells[0], source: 'b' }, cells[1]]), '#!c#\n\na\n\n#!c#\n\nb\n\n#!md\n\nd\n');
});

test('a line that begins a cell is saved as it stands, and told', () => {
  const dib = readDib('#!csharp\n\na\n');
  const { text, splits } = saved([{ ...opened(dib)[0], source: 'a\n#!fsharp\nb' }], dib.origin);
  assert.equal(text, '#!csharp\n\na\n#!fsharp\nb\n');
  assert.deepEqual(splits, [{ cell: 1, line: 2, text: '#!fsharp' }]);
});

test('a line «#!meta» in a cell of a file without meta does not make the file unreadable', () => {
  const written = edited('#!csharp\n\na\n', cells => { cells[0].source = '#!meta\nb'; });
  assert.deepEqual(cellsOf(written), [['csharp', '#!meta\nb']]);
});

test('a cell of a kernel that nobody knows is written with a meta that names it', () => {
  const text = '#!meta\n\n{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]},"own":{"key":1}}\n\n#!csharp\n\na\n';
  const written = edited(text, cells => { cells.push({ kernel: 'python', source: 'b' }); });
  assert.deepEqual(cellsOf(written), [['csharp', 'a'], ['python', 'b']]);
  assert.deepEqual(readDib(written).meta.own, { key: 1 });
});

test('meta names kernels that then separate cells; names that all know keep their meaning', () => {
  const meta = '{"kernelInfo":{"items":[{"name":"sql-archive","aliases":["archive"]},{"name":"mine","aliases":["csharp","my"]}]}}';
  assert.deepEqual(cellsOf(`#!meta\n${meta}\n#!archive\na\n#!csharp\nb\n#!my\nc\n`), [['sql-archive', 'a'], ['csharp', 'b'], ['mine', 'c']]);
});

test('meta within a cell is taken out of it and a second one is text', () => {
  assert.deepEqual(cellsOf('a\n#!meta\n{}\n#!time\nb\n#!meta\n{}'), [['csharp', 'a\n#!time\nb\n#!meta\n{}']]);
});

test('a broken meta is refused with its line', () => {
  const message = text => { try { readDib(text); } catch (error) { return error.message; } return undefined; };
  assert.match(message('#!meta\n\n{"a":1,\n oops}\n#!csharp\nx'), /^Line 4: .*JSON/);
  assert.match(message('x\n#!meta\n#!csharp\n1'), /^Line 2: .*nothing follows/);
  assert.match(message('#!meta\n[]\n'), /^Line 1: .*object/);
  assert.match(message('#!meta\n{"kernelInfo":{"items":[{"name":"a","aliases":["x"]},{"name":"b","aliases":["x"]}]}}'), /«x» to two kernels, a and b/);
});

test('a file without text is a notebook without cells, and gets a meta with its first cell', () => {
  for (const text of ['', '\n\n', '\uFEFF']) {
    assert.deepEqual(cellsOf(text), []);
    assert.equal(edited(text, () => [{ kernel: 'csharp', source: '' }]), text);
    assert.match(edited(text, () => [{ kernel: 'csharp', source: '1' }]), /^\uFEFF?#!meta\n\n\{.*\}\n\n#!csharp\n\n1\n$/);
  }
});
