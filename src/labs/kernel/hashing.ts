/**
 * The finalizer of MurmurHash3 (Austin Appleby, fmix32): every bit of 32 moves about half of the others, and no two
 * numbers have the same hash. Unsigned.
 */
export function mixed(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Consistent hashing (Karger 1997): each owner, from 0, has some points on a ring of 2^32 places, and a hash belongs to
 * the first point at or after it, around the end to the first. A point hangs on its owner's number alone, so that
 * everybody draws the same ring, and one more owner moves nothing but what it takes itself. At most 65,536 owners.
 */
export function openRing(owners: number, points: number): (hash: number) => number {
  const ring = new Float64Array(owners * points);
  for (let owner = 0; owner < owners; owner += 1) {
    const start = mixed(owner + 1);
    // Owner and place in one number: points at one place are in the order of their owners.
    for (let point = 0; point < points; point += 1)
      ring[owner * points + point] = mixed(start + point) * 65_536 + owner;
  }
  ring.sort();
  return (hash) => {
    let [low, high] = [0, ring.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ring[middle] as number) < hash * 65_536) low = middle + 1;
      else high = middle;
    }
    return (ring[low === ring.length ? 0 : low] as number) % 65_536;
  };
}
