const SLOTS = 16_384;

/** The node that holds a key: its slot, and the slots in equal ranges over the nodes, as `redis-cli --cluster create` deals them. */
export function nodeOf(key: string, nodes: number): number {
  return Math.floor((slotOf(key) * nodes) / SLOTS);
}

/** HASH_SLOT of the Redis Cluster specification, for keys without `{…}`. */
export function slotOf(key: string): number {
  return crc16(key) % SLOTS;
}

/** CRC16-CCITT, XMODEM: polynomial 0x1021, from 0 (redis/src/crc16.c). Keys are ASCII. */
function crc16(key: string): number {
  let crc = 0;
  for (let at = 0; at < key.length; at += 1) {
    crc ^= key.charCodeAt(at) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}
