import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './source';

playAll(test, 'source', scenarios);
