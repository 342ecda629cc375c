'use strict';

const WIDTH = 100;
const RED = '\u001B[31m';
const PLAIN = '\u001B[0m';

/**
 * An error's text for the editor, which shows it as it stands, without breaking lines: what went wrong first and in red,
 * then the excerpt and the calls.
 * @param {{ ename: string, evalue: string, traceback?: string[] }} error In the words of Jupyter's protocol.
 */
function errorText({ ename, evalue, traceback = [] }) {
  const lines = traceback.flatMap(line => line.split('\n'));
  const told = lines[0]?.includes(evalue.split('\n')[0]);
  const [first, ...rest] = told ? lines : [`${ename}: ${evalue}`, ...lines];
  return [...broken(first).map(line => `${RED}${line}${PLAIN}`), ...rest.flatMap(line => (/^\s|^>/.test(line) ? [line] : broken(line)))].join('\n');
}

/** Prose as lines of a width that fits beside an editor; a word that is longer stays whole. */
function broken(text) {
  return text.split('\n').flatMap(paragraph => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1);
      if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  });
}

module.exports = { errorText };
