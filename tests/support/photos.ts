// Files to upload: photos as cameras make them, and what pretends to be one.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { estateBinary } from './environment.js';

/** Made by modules/media/tests/sample_photo.cpp: its upper left quarter is red, and its EXIF data says where and with what it was taken. */
export function samplePhoto(options: { width?: number; height?: number; seed?: number; orientation?: number; type?: 'jpg' | 'png' | 'avif' } = {}): Buffer {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'sample-'));
	const file = path.join(folder, `photo.${options.type ?? 'jpg'}`);
	const numbers = [options.width ?? 1200, options.height ?? 800, options.seed ?? 1, options.orientation ?? 1].map(String);
	execFileSync(path.join(path.dirname(estateBinary()), 'media-sample-photo'), [file, ...numbers]);
	const bytes = readFileSync(file);
	rmSync(folder, { recursive: true });
	return bytes;
}

function pngChunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A black PNG of one bit a pixel: a few kilobytes that unfold to whatever is asked for. */
export function blackPng(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = 1;
	const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
	return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngChunk('IHDR', header), pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]);
}

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
