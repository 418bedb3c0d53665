// SPDX-License-Identifier: EUPL-1.2
// A certified account service (OpenID Connect) on this machine, with pages of its own for signing in.

import { createServer } from "node:http";

export const client = { id: "willkommen", secret: "only-for-tests-0123456789" };

// `mails` names the address of every account by its login; any password will do. Answers where the service is
// and how to end it.
export async function accountService(mails, returnAddress) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const loud = [console.info, console.warn];
  // It warns of what is meant for tests only.
  console.info = console.warn = () => {};
  try {
    const { default: Provider } = await import("oidc-provider");
    const provider = new Provider(issuer, {
      clients: [{
        client_id: client.id, client_secret: client.secret, redirect_uris: [returnAddress],
        response_types: ["code"], grant_types: ["authorization_code"],
      }],
      // As the standard has it, the address is not in the token but told when it is asked for.
      claims: { openid: ["sub"], email: ["email", "email_verified"] },
      cookies: { keys: ["only-for-tests"] },
      pkce: { required: () => true },
      ttl: Object.fromEntries(["AccessToken", "AuthorizationCode", "Grant", "IdToken", "Interaction", "Session"]
        .map((name) => [name, 600])),
      findAccount: (_, login) => ({
        accountId: login, claims: () => ({ sub: login, email: mails[login], email_verified: true }),
      }),
    });
    server.on("request", provider.callback());
  } finally {
    [console.info, console.warn] = loud;
  }
  return {
    issuer,
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
