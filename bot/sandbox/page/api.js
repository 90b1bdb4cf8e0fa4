// The sandbox's person side over HTTP. Every refusal arrives here as a `Refused` with a sentence to show.

export class Refused extends Error {
  constructor(code, say, body = {}) {
    super(say);
    this.code = code;
    this.body = body;
  }
}

const OFFLINE = "The sandbox does not answer. Is it still running?";

async function ask(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Refused("offline", OFFLINE);
  });
  const body = await response.json().catch(() => ({}));
  if (response.ok && body.ok !== false) return body;
  throw new Refused(body.error ?? String(response.status), sentence(body, response.status), body);
}

function sentence(body, status) {
  if (body.say) return body.say;
  return body.error ? `That did not work (${body.error}).` : `That did not work (the sandbox answered ${status}).`;
}

const get = (path, query = {}) => ask(`/sandbox/${path}?${new URLSearchParams(query)}`);

export const post = (path, body) =>
  ask(`/sandbox/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const company = () => get("company");
export const clock = () => get("clock");
export const see = (as) => get("see", { as });
export const messages = (as, channel, peek) => get("messages", peek ? { as, channel, peek: "1" } : { as, channel });
