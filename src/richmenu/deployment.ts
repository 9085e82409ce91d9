import { type DeployDeps, type Deployed, deployMenus } from './deploy.ts'

/** Deploys the rich menus on request, and lets a stopping process wait for the deployment. */
interface Deployment {
  /** Uploads the rich menus to LINE, see `deployMenus`. */
  deploy(): Promise<Deployed>
  /** Resolves when the latest deployment has ended or failed. */
  settled(): Promise<unknown>
}

export function createDeployment(deps: DeployDeps, signal: AbortSignal): Deployment {
  let latest: Promise<unknown> = Promise.resolve()
  return {
    deploy() {
      const deployed = deployMenus(deps, signal)
      latest = deployed.catch(() => {})
      return deployed
    },
    settled: () => latest,
  }
}
