// s3_store.mjs FOLDER PORT: an S3 store with two empty buckets, which checks signatures. A process of its own, so that a test can stop it.

import S3rver from '@20minutes/s3rver';

const [folder, port] = process.argv.slice(2);
await new S3rver({
	address: '127.0.0.1',
	port: Number(port),
	directory: folder,
	silent: true,
	vhostBuckets: false,
	configureBuckets: [{ name: 'pictures' }, { name: 'originals' }]
}).run();
