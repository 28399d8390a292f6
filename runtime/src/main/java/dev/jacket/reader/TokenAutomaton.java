package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * The lexer of the grammar as an automaton that takes one character at a time.
 *
 * <p>ANTLR's own driver reads one character behind every token; driven from outside, the automaton
 * also says when a token cannot go on, so that nobody needs to look. It holds no state of a scan
 * and serves any number of scanners in any threads: what it learns are states of the automaton.
 */
final class TokenAutomaton extends LexerATNSimulator {
  /** The automaton of the grammar's lexer. */
  static final TokenAutomaton INSTANCE = new TokenAutomaton(RacketLexer._ATN);

  private static final CharStream NO_INPUT = CharStreams.fromString("");
  private static final int KNOWN_WIDE_EDGES = 1 << 14;

  private final DFAState first;
  private final ConcurrentHashMap<Long, DFAState> wideEdges = new ConcurrentHashMap<>();

  private TokenAutomaton(ATN atn) {
    super(atn, new DFA[] {new DFA(atn.getDecisionState(0), 0)}, new PredictionContextCache());
    ATNConfigSet start = computeStartState(NO_INPUT, atn.modeToStartState.get(0));
    first = addDFAState(start);
    decisionToDFA[0].s0 = first;
  }

  /** The state before a token. */
  DFAState first() {
    return first;
  }

  /** The state behind one more character, or null if no token goes on so. */
  @Nullable DFAState next(DFAState state, int c) {
    if (c > MAX_DFA_EDGE) {
      return wide(state, c);
    }
    DFAState target = getExistingTargetState(state, c);
    if (target == null) {
      target = computeTargetState(NO_INPUT, state, c);
    }
    return target == ERROR ? null : target;
  }

  private @Nullable DFAState wide(DFAState state, int c) {
    Long edge = ((long) state.stateNumber << 32) | c;
    DFAState target = wideEdges.get(edge);
    if (target == null) {
      target = computeTargetState(NO_INPUT, state, c);
      if (wideEdges.size() < KNOWN_WIDE_EDGES) {
        wideEdges.put(edge, target);
      }
    }
    return target == ERROR ? null : target;
  }

  /** Whether a token ends here and cannot go on, whatever follows. */
  static boolean isFinal(DFAState state) {
    if (!state.isAcceptState) {
      return false;
    }
    for (int i = 0; i < state.configs.size(); i++) {
      if (!(state.configs.get(i).state instanceof RuleStopState)) {
        return false;
      }
    }
    return true;
  }
}
