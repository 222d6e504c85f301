import { handle } from 'hono/aws-lambda'
import { lambdaContext } from '../lambda'
import { peopleApp } from './app'

export const handler = handle(peopleApp(lambdaContext()))
