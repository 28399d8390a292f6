package dev.jacket.cli;

/** What the command line asks for. */
interface Task extends Runnable {
  /** The exit status, once it was run. */
  int status();
}
