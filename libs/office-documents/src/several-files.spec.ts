import { packed, unpacked } from './several-files.rules';

describe('several files as one', () => {
  it('come out as they went in, also empty ones and from within a larger buffer', () => {
    const files = [Uint8Array.of(1, 2, 3), new Uint8Array(0), Uint8Array.of(255)];
    expect(unpacked(packed(files)).map((file) => [...file])).toEqual([[1, 2, 3], [], [255]]);
    const shifted = Buffer.concat([Buffer.from('head'), packed(files)]).subarray(4);
    expect(unpacked(shifted).map((file) => [...file])).toEqual([[1, 2, 3], [], [255]]);
    expect(unpacked(packed([]))).toEqual([]);
  });
});
