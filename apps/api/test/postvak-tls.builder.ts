// SPDX-License-Identifier: EUPL-1.2

/** A key that only tests know. */
const SLEUTEL = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgluGk2e+0kktOzg2E
XwiPRIb80guNy/Y0j1ONGrtrXZShRANCAAQIvPj4zxIDwvuxtvh2w+lLED4wZhfd
sT6K5f6dtOwORLfaM8kwXHKTR1ta7WjM05m7T291uc65Vi6va8Hgghjk
-----END PRIVATE KEY-----
`;

/** A certificate for `localhost` that it signed itself. */
const CERTIFICAAT = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIUAXso0J3n29m5q/GQjfRIUr1nXJIwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAxMjMxNFoYDzIxMjYxMDI5
MDEyMzE0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQIvPj4zxIDwvuxtvh2w+lLED4wZhfdsT6K5f6dtOwORLfaM8kwXHKT
R1ta7WjM05m7T291uc65Vi6va8Hgghjko2kwZzAdBgNVHQ4EFgQUt8WZr7OXqXxL
1sLBpFud3TBTsf8wHwYDVR0jBBgwFoAUt8WZr7OXqXxL1sLBpFud3TBTsf8wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAMclCIVEPIDiW/fhlwhssY5Z2as77B6rnrvSitcmqzPrAiEA55+OMq4P
zlCqDtYmXl8peDdl2rPwpdFUU5EzdKCUZTg=
-----END CERTIFICATE-----
`;

/** What a listener for answers needs to encrypt its line, for tests on one machine. */
export function aPostvakTls(): { readonly cert: Buffer; readonly key: Buffer } {
  return { cert: Buffer.from(CERTIFICAAT), key: Buffer.from(SLEUTEL) };
}
