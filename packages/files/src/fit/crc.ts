/** What each byte does to the checksum. */
const byteTable = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) !== 0 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  return crc;
});

/**
 * The 16-bit checksum a FIT file ends with (CRC-16, polynomial 0xA001 reflected, start 0).
 *
 * @source FIT protocol, "CRC calculation"
 */
export function fitCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    crc = (crc >> 8) ^ (byteTable[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  }
  return crc;
}
