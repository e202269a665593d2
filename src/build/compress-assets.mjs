// Writes FILE.br and FILE.gz beside each text file below a directory, as the server sends them to browsers that understand it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const SMALLEST = 500;

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(css|js|svg)$/.test(entry.name)) {
        continue;
    }
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    if (content.length >= SMALLEST) {
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        } }));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
}
