## Who is staff, and what each of them may do.

for-approvers = Only an approver can do that. Nothing was changed: please ask one of them.
release-for-approvers = An approver releases these results: they find them under /release. Nothing more is for you to do.
