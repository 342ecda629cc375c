'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { match, read, write } = require('../src/outputs/outputMemory');

const entry = (source, text, kernel = 'csharp') => ({ kernel, source, outputs: [{ metadata: { outputType: 'stream' }, items: [{ mime: 'text/plain', data: Buffer.from(text) }] }] });
const textOf = found => found?.outputs[0].items[0].data.toString();

test('cells get the outputs of their own text and kernel, those of the same text in their order, and a changed cell none', () => {
  const kept = [entry('a', '1'), entry('same', '2'), entry('same', '3'), entry('b', '4', 'sql')];
  const cells = [{ kernel: 'csharp', source: 'a changed' }, { kernel: 'csharp', source: 'same' }, { kernel: 'csharp', source: 'same' }, { kernel: 'csharp', source: 'same' }, { kernel: 'sql', source: 'b' }, { kernel: 'csharp', source: 'b' }];
  assert.deepEqual(match(kept, cells).map(textOf), [undefined, '2', '3', undefined, '4', undefined]);
});

test('what is kept comes back as it was, bytes and all', () => {
  const picture = { kernel: 'csharp', source: 'é𝔘\n', outputs: [{ metadata: undefined, items: [{ mime: 'image/png', data: Buffer.from([0, 255, 128]) }] }] };
  const [back, text] = read(write([picture, entry('a', 'ü')]));
  assert.deepEqual([...back.outputs[0].items[0].data], [0, 255, 128]);
  assert.equal(back.source, picture.source);
  assert.equal(textOf(text), 'ü');
});

test('a file that is broken keeps nothing', () => {
  for (const broken of ['', '{"half', 'null', '[{}]', '[null]']) assert.deepEqual(read(broken), []);
});
