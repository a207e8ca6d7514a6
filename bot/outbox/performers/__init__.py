"""How each kind of effect is carried out: rendered here, sent by the twins."""
