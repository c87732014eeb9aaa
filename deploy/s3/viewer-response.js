// ส่วนหัวที่ไฟล์แต่ละแบบมีต่างกัน แบบแรกที่ตรงคือแบบของไฟล์นั้น
const BASE = "/ita/";
const KINDS = [
  [
    "^search/(?:index\\.html)?$",
    {
      "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ],
  [
    "^(?:assets/|pagefind/(?:fragment|index)/|pagefind/pagefind\\.[^/]+\\.pf_meta$)",
    {
      "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ],
  [
    "^eit/qr\\.(?:svg|png)$",
    {
      "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'",
      "cross-origin-resource-policy": "cross-origin"
    }
  ],
  [
    "\\.(?:pdf)$",
    {
      "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ],
  [
    "\\.(?:docx|xlsx|odt|ods|csv|zip)$",
    {
      "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ],
  [
    "\\.(?:png|jpe?g|webp|avif|svg)$",
    {
      "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ],
  [
    "\\.(?:json|jsonld|xml|txt|js|css|woff2|pf_meta|pf_fragment|pf_index|pagefind)$",
    {
      "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ],
  [
    "",
    {
      "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-site"
    }
  ]
];

function handler(event) {
  const response = event.response;
  const uri = event.request.uri;
  if (!uri.startsWith(BASE)) return response;
  const path = uri.slice(BASE.length).toLowerCase();
  const kind = KINDS.find((one) => new RegExp(one[0]).test(path));
  for (const name of Object.keys(kind[1])) response.headers[name] = { value: kind[1][name] };
  return response;
}
