/** Who met a mistake: a public thread with its address, or a citation without one. */
export interface Thread {
  readonly label: string;
  readonly url?: string;
}

/** `pytorch/pytorch#1204` is a thread on GitHub; everything else is a citation. */
export function threadOf(evidence: string): Thread {
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(evidence) ?? [];
  return repository ? { label: evidence, url: `https://github.com/${repository}/issues/${number}` } : { label: evidence };
}
