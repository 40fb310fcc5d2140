/** True for a whole https address with a host that has a dot. */
export function isSecureAddress(text: string): boolean {
  if (!/^https:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname.includes('.');
}
