"""An experiment once it has run: figures per evaluator, failures, score distributions."""
