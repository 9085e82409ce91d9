import express from 'express'
import type { Router } from 'express'
import type { World } from '../world.ts'

export function createPage(_world: World): Router {
  return express.Router()
}
