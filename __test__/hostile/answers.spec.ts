import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './answers';

playAll(test, 'answers', scenarios);
