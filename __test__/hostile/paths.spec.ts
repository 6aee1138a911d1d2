import test from 'ava';
import { scenarios } from './paths';
import { playAll } from './perform';

playAll(test, 'paths', scenarios);
