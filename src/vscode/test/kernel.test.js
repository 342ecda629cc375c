'use strict';

const assert = require('node:assert/strict');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { test } = require('node:test');
const { codePoints, codeUnits } = require('../src/kernel/cellRequest');
const { errorText } = require('../src/kernel/errorText');
const { KernelEnded, KernelProcess } = require('../src/kernel/kernelProcess');
const { MessageLines } = require('../src/kernel/messageLines');

const line = (type, content, parent = 'vscode-1') => `${JSON.stringify({ header: { msg_id: 'k', msg_type: type, session: 's' }, parent_header: { msg_id: parent }, metadata: {}, content, channel: 'iopub' })}\n`;

test('messages are cut from a stream whatever its chunks, and other text is told apart', () => {
  const bytes = Buffer.from(`stray é\n${line('stream', { text: 'ü𝔘' })}half a line${line('status', {})}{"header":{"msg_id": broken\n`);
  for (let size = 1; size < 40; size++) {
    const types = [];
    let stray = '';
    const lines = new MessageLines(message => types.push(message.header.msg_type), text => { stray += text; });
    for (let at = 0; at < bytes.length; at += size) lines.push(bytes.subarray(at, at + size));
    lines.end();
    assert.deepEqual(types, ['stream', 'status']);
    assert.equal(stray, 'stray é\nhalf a line{"header":{"msg_id": broken\n');
  }
});

/** A process in the place of the kernel. */
function kernel(t, script) {
  const folder = mkdtempSync(join(tmpdir(), 'asl-kernel-'));
  writeFileSync(join(folder, 'kernel.js'), script);
  t.after(() => rmSync(folder, { recursive: true }));
  return new KernelProcess({ command: process.execPath, args: [join(folder, 'kernel.js')], cwd: folder });
}

const ECHO = `
  const send = (type, content, id) => process.stdout.write(JSON.stringify({ header: { msg_id: 'k', msg_type: type, session: 's' }, parent_header: { msg_id: id }, metadata: {}, content, channel: 'shell' }) + '\\n');
  require('readline').createInterface({ input: process.stdin }).on('line', line => {
    const { header: { msg_id: id, msg_type: type }, content } = JSON.parse(line);
    if (type === 'shutdown_request') process.exit(0);
    if (content.code === 'die') { process.stderr.write('the cause\\n' + 'and so on\\n'.repeat(10000), () => process.kill(process.pid, 'SIGABRT')); return; }
    if (content.code === 'deaf') { setInterval(() => {}, 1000); process.stdin.pause(); send('stream', { name: 'stdout', text: 'deaf now' }, id); return; }
    send('stream', { name: 'stdout', text: content.code }, id);
    send('execute_reply', { status: 'ok' }, id);
    setTimeout(send, 20, 'stream', { name: 'stdout', text: 'late' }, id);
  });`;

test('a request gets its reply, and its messages also after that', async t => {
  const process = kernel(t, ECHO);
  const texts = [];
  let heardLate;
  const late = new Promise(resolve => { heardLate = resolve; });
  const onMessage = message => {
    texts.push(message.content.text);
    if (texts.length === 2) heardLate();
  };
  const reply = await process.request('execute_request', { code: 'x'.repeat(300_000) }, { onMessage });
  assert.equal(reply.status, 'ok');
  assert.equal(texts[0].length, 300_000);
  await late;
  assert.equal(texts[1], 'late');
  await process.shutDown();
});

test('a process that dies tells its first words to whoever waits, and to those who ask later', async t => {
  const process = kernel(t, ECHO);
  const asked = process.request('execute_request', { code: 'die' });
  await assert.rejects(asked, error => error instanceof KernelEnded && /signal SIGABRT/.test(error.message) && error.lastWords.startsWith('the cause') && error.lastWords.length <= 2000);
  await assert.rejects(process.request('execute_request', { code: '1' }), KernelEnded);
});

test('a program that is not there is told', async () => {
  const process = new KernelProcess({ command: join(tmpdir(), 'there-is-no-such-program'), args: [], cwd: tmpdir() });
  await assert.rejects(process.request('execute_request', { code: '1' }), error => error instanceof KernelEnded && error.didNotStart && /did not start: .*ENOENT/.test(error.message));
});

test('a process that hears nothing is ended', async t => {
  const process = kernel(t, ECHO);
  let asked;
  await new Promise(resolve => {
    asked = process.request('execute_request', { code: 'deaf' }, { onMessage: resolve });
    asked.catch(() => {});
  });
  await process.shutDown();
  await assert.rejects(asked, /signal SIGKILL/);
});

test('places are counted by code points on the way out and by code units on the way back', () => {
  const text = 'é𝔘\nx𝔘y';
  for (let position = 0; position <= text.length; position++) {
    if (text.codePointAt(position) >= 0xDC00 && text.codePointAt(position) < 0xE000) continue;
    assert.equal(codeUnits(text, codePoints(text, position)), position);
  }
});

test('an error says first what went wrong, in lines that fit, and leaves the excerpt alone', () => {
  const long = 'word '.repeat(60).trim();
  const excerpt = `> 3 | ${'x'.repeat(200)}`;
  const text = errorText({ ename: 'E', evalue: long, traceback: [`a.dib, cell 1: E: ${long}`, excerpt] }).replace(/\u001B\[\d+m/g, '');
  const lines = text.split('\n');
  assert.ok(lines.slice(0, -1).every(one => one.length <= 100));
  assert.equal(lines.slice(0, -1).join(' '), `a.dib, cell 1: E: ${long}`);
  assert.equal(lines.at(-1), excerpt);
  assert.match(errorText({ ename: 'Kernel', evalue: 'It ended.', traceback: ['Stack overflow.'] }), /Kernel: It ended\.\u001B\[0m\nStack overflow\./);
});
