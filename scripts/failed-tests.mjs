// Names the failed tests of JUnit files, with the first lines of why: failed-tests.mjs FILE_OR_FOLDER…
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#10': '\n' };
const plain = (text) => text.replace(/&(lt|gt|quot|apos|amp|#10);/g, (_, name) => entities[name]);
const attribute = (tag, name) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const files = (path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]).filter((name) => name.endsWith('.xml'));

for (const file of process.argv.slice(2).flatMap(files)) {
  for (const [, tag, inside] of readFileSync(file, 'utf8').matchAll(/(<testcase [^>]*[^/])>(.*?)<\/testcase>/gs)) {
    const failure = /<(?:failure|error)[^>]*>/.exec(inside)?.[0];
    if (!failure) continue;
    const why = attribute(failure, 'message').split('\n').slice(0, 4).map((line) => `\n      ${line.slice(0, 300)}`).join('');
    console.log(`  FAILED: ${attribute(tag, 'classname')} > ${attribute(tag, 'name')}${why}`);
  }
}
