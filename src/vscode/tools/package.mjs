// Makes the package: npm run package [-- FILE.vsix]. Default: artifacts/vscode/antistalinistleft.vsix of the repository.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

await import('./assets.mjs');
const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const packagePath = resolve(process.argv[2] ?? join(extension, '..', '..', 'artifacts', 'vscode', 'antistalinistleft.vsix'));
mkdirSync(dirname(packagePath), { recursive: true });
await createVSIX({ cwd: extension, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: false });
console.log(packagePath);
