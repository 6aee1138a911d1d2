import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './writes';

playAll(test, 'writes', scenarios);
