/** What a command can't do as it was called: said to the officer as it stands. */
export class Refusal extends Error {
  readonly how: string;

  constructor(what: string, how: string) {
    super(what);
    this.how = how;
  }
}
