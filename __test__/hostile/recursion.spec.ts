import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './recursion';

playAll(test, 'recursion', scenarios);
