import type { Target } from './target.ts';

/** The actions of GitHub that the workflow runs, each held to one commit: a tag can be moved, and these may publish. */
const ACTIONS = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  configurePages: 'actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0',
  uploadArtifact: 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  deployPages: 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

/** GitHub Pages: it sends no header of ours, so that what a page says itself is all there is. */
export const githubPages: Target = {
  name: 'github-pages',
  title: 'GitHub Pages',
  files: () => new Map([['pages.yml', WORKFLOW]]),
  steps: [
    'คัดลอก `pages.yml` ไปไว้ที่ `.github/workflows/pages.yml` ของคลังนี้ (repository)',
    'ใน Settings → Pages เลือก Source เป็น GitHub Actions',
    'ส่งเนื้อหาขึ้นสาขา `main` หน้าเว็บจะถูกตรวจ สร้าง และเผยแพร่เอง',
  ],
  reach: {
    'Content-Type': 'host',
    'Content-Security-Policy': 'page',
    // On its own names alone; not on a name of the municipality.
    'Strict-Transport-Security': 'none',
    'X-Content-Type-Options': 'none',
    'X-Frame-Options': 'none',
    'Referrer-Policy': 'none',
    'Permissions-Policy': 'none',
    'Cross-Origin-Opener-Policy': 'none',
    'Cross-Origin-Resource-Policy': 'none',
    // Ten minutes for every file.
    'Cache-Control': 'none',
    'Content-Disposition': 'none',
    '404.html': 'host',
    '.br': 'none',
    '.gz': 'host',
  },
  proof: 'format',
};

/**
 * Builds, verifies and publishes what is pushed. The path of the section is the one that GitHub gives the repository,
 * `/name/`, or `/` at a name of its own. Only the job that publishes may, and it runs nothing of ours.
 */
const WORKFLOW = `# เผยแพร่หมวดด้วย GitHub Pages: คัดลอกไฟล์นี้ไปไว้ที่ .github/workflows/pages.yml
name: เผยแพร่

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions: {}

concurrency:
  group: pages
  # การเผยแพร่ที่เริ่มแล้วทำต่อจนจบ
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          # ประวัติทั้งหมด เพื่อให้มีความก้าวหน้ารายเดือน และตรวจที่อยู่ที่หายไปได้
          fetch-depth: 0
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 24
      - id: pages
        uses: ${ACTIONS.configurePages}
      - run: npm run build -- --no-record
        env:
          OIT_BASE: \${{ steps.pages.outputs.base_path }}/
      - run: npm run verify -- dist
      - uses: ${ACTIONS.uploadArtifact}
        with:
          path: dist

  deploy:
    needs: build
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: ${ACTIONS.deployPages}
`;
