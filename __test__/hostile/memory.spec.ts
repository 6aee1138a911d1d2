import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './memory';

playAll(test, 'memory', scenarios);
