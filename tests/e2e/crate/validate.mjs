// Asks the validator of the package ro-crate about a crate: its metadata, and whether each file is described and there.
// The context is the copy that the package brings, so that nothing is fetched.
// usage: node validate.mjs FOLDER_OF_THE_PACKAGE CRATE
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [modules, crate] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const context = require('ro-crate/lib/context.json');
const asked = [];
globalThis.fetch = async url => { asked.push(url); return { ok: true, json: async () => context }; };
const { Validator } = require('ro-crate/lib/validator.js');

const validator = new Validator();
validator.parseJSON(readFileSync(join(crate, 'ro-crate-metadata.json'), 'utf8'));
await validator.validate();
const files = readdirSync(crate, { recursive: true }).filter(file => !lstatSync(join(crate, file)).isDirectory());
validator.checkFiles(Object.fromEntries(files.map(file => [file.replaceAll('\\', '/'), { exists: true, inCrate: false, isDir: false }])));

const told = validator.results.filter(result => result.status !== 'success');
for (const result of told) console.log(`${result.status}: ${result.message} ${result.entity ?? ''}`);
const passed = validator.results.length - told.length;
if (asked.join() !== 'https://w3id.org/ro/crate/1.2/context') { console.log(`The context is ${asked.join()}.`); process.exit(1); }
if (told.length > 0 || passed < 10) process.exit(1);
console.log(`valid: ${passed} checks of ro-crate ${require('ro-crate/package.json').version}, ${files.length} files`);
