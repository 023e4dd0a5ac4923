"""Where pictures lie for a while: their names, the secret behind the names, objects in S3, temporary links."""
