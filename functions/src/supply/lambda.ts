import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { supplyApp } from './app'

export const handler = handle(supplyApp(lambdaContext()))
