import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressBody } from '../../../functions/endpoint/compress-body.ts';
import { okResponse } from '../../../functions/endpoint/responses.ts';

const large = Array.from({ length: 10_000 }, (_, row) => `Phường ${row}`);
const response = okResponse(large, '7');

describe('a large answer', () => {
  test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, GZIP;q=0.8', 'gzip;q=0.01'])(
    'is the same JSON, compressed, under the same ETag for who takes %s',
    async (accepted) => {
      const { body, headers, jsonBody, status } = await compressBody(response, accepted);
      if (!(body instanceof Uint8Array)) throw new Error('The body is not compressed.');
      expect(JSON.parse(gunzipSync(body).toString('utf8'))).toEqual(large);
      expect(body.length).toBeLessThan(JSON.stringify(large).length / 3);
      expect({ status, jsonBody }).toEqual({ status: 200, jsonBody: undefined });
      expect(headers).toMatchObject({
        etag: '"7"',
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        vary: 'Authorization, Accept-Encoding',
      });
    },
  );

  test.each([null, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.000', 'xgzip'])(
    'is left as it is for who sends %j',
    async (accepted) => {
      expect(await compressBody(response, accepted)).toBe(response);
    },
  );
});

test('a small answer is left as it is', async () => {
  const small = okResponse(['Phường 1'], '7');
  expect(await compressBody(small, 'gzip')).toBe(small);
});
