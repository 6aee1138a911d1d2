import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './calls';

playAll(test, 'calls', scenarios);
