"""Who is staff: what each of them may do, and how approvers say who it is."""
