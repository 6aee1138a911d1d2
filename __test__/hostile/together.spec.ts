import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './together';

playAll(test, 'together', scenarios);
